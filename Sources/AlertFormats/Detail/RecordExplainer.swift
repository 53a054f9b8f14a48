import IncidentModel
import JSON

/// Reads records again for what the columns of the feed do not keep. Holds a parser: one for each thread.
public struct RecordExplainer: ~Copyable {
  /// What a record comes to.
  public struct Finding: Sendable {
    /// Its alerts that were asked for, in the order in which it carries them.
    public var alerts: [AlertDetail] = []
    /// What is wrong with it, or with parts of it.
    public var faults: [RecordFault] = []
    /// How much of it is telemetry.
    public var telemetry = 0
    /// It is an event of the team.
    public var isEvent = false
  }

  private var parser = JSONParser()
  private var decoder: RecordDecoder

  /// A reader that knows `mappings` beside the formats of the program's own; it keeps the origin of each field where
  /// `explains` asks for that.
  public init(mappings: [AlertMapping] = [], explains: Bool = false) {
    decoder = RecordDecoder(mappings: mappings, draft: AlertDraft(wantsLabels: true, explains: explains))
  }

  /// What the record with these bytes says, each alert in full; of its alerts the one numbered `sub` alone where one is
  /// asked for: a record may carry very many.
  public mutating func read(_ bytes: [UInt8], alert sub: Int? = nil) -> Finding {
    decoder.wanted = sub
    let padded = PaddedBytes(bytes)
    var finding = Finding()
    var batch = DecodedBatch()
    padded.withUnsafeBytes { raw in
      let content = FileContent(file: FileID(0), path: "", trust: .team, isLines: false, mayGrow: false)
      do throws(RecordFault) {
        let place = RecordPlace(file: FileID(0), offset: 0, length: bytes.count, line: 1, index: 0)
        let record = Record(try value(of: raw), raw: raw, place: place)
        try decoder.decode(record, of: content, into: &batch)
      } catch {
        finding.faults.append(error)
      }
    }
    finding.alerts = decoder.details
    finding.faults += decoder.faults
    finding.telemetry = batch.telemetry
    finding.isEvent = !batch.events.isEmpty
    return finding
  }

  private mutating func value(of raw: UnsafeRawBufferPointer) throws(RecordFault) -> JSONValue {
    do { return try parser.parse(mending: raw).value } catch { throw RecordFault(error, in: raw) }
  }
}
