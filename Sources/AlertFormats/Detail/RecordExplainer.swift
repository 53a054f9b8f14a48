import IncidentModel
import JSON

/// Reads a record again for what the columns of the feed do not keep. Holds a parser: one for each thread.
public struct RecordExplainer: ~Copyable {
  private var parser = JSONParser()
  private let mappings: [AlertMapping]

  /// A reader that knows `mappings` beside the formats of the program's own.
  public init(mappings: [AlertMapping] = []) { self.mappings = mappings }

  /// What a record comes to.
  public struct Finding: Sendable {
    /// Its alerts, in the order in which it carries them.
    public var alerts: [AlertDetail] = []
    /// What is wrong with it, or with parts of it.
    public var faults: [RecordFault] = []
    /// How much of it is telemetry.
    public var telemetry = 0
    /// It is an event of the team.
    public var isEvent = false
  }

  /// What the record with these bytes says, each alert in full; with the origin of each field where `explains` asks for it.
  public mutating func read(_ bytes: [UInt8], explains: Bool = false) -> Finding {
    let padded = PaddedBytes(bytes)
    var finding = Finding()
    padded.withUnsafeBytes { raw in
      var decoder = RecordDecoder(
        mappings: mappings,
        draft: AlertDraft(wantsLabels: true, explains: explains)
      )
      var batch = DecodedBatch()
      let content = FileContent(file: FileID(0), path: "", trust: .team, isLines: false, mayGrow: false)
      do throws(RecordFault) {
        let value: JSONValue
        do throws(JSONError) { value = try parser.parse(mending: raw).value } catch {
          throw RecordFault(error, in: raw)
        }
        let place = RecordPlace(file: FileID(0), offset: 0, length: bytes.count, line: 1, index: 0)
        try decoder.decode(Record(value, raw: raw, place: place), of: content, into: &batch)
      } catch {
        finding.faults.append(error)
      }
      finding.alerts = decoder.details
      finding.faults += decoder.faults
      finding.telemetry = batch.telemetry
      finding.isEvent = !batch.events.isEmpty
    }
    return finding
  }
}
