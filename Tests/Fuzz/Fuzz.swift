import AlertFormats
import IncidentModel
import JSON
import Settings

/// What libFuzzer calls with each input: the cursor, all formats, mappings and the gate for text must take anything.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  // Enough to be both kinds of file, cut at any place.
  let choice = input.first ?? 0
  readFile(input, isLines: choice & 1 == 0, cut: count > 0 ? Int(choice) * count / 256 : 0)
  explain(input)
  expectSafe(SafeText(String(decoding: input, as: UTF8.self)))
  if let lines = PrettyJSON.lines(of: input) { lines.forEach(expectSafe) }
  if let form = CanonicalJSON.form(of: input) {
    precondition(CanonicalJSON.form(of: form) == form, "the canonical form of a canonical form is the same")
  }
  return 0
}

/// The program begins here, for the package builder gives `main` the name of its target; libFuzzer takes it from there.
@_cdecl("Fuzz_main")
public func begin(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
  var count = count
  var arguments = arguments
  return runFuzzer(&count, &arguments, fuzz)
}

/// libFuzzer's own `main`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// A growing file in two pieces: what both give is safe, and every byte is read once.
private func readFile(_ input: [UInt8], isLines: Bool, cut: Int) {
  var decoder = FileDecoder(mappings: mappings)
  var batch = DecodedBatch()
  var content = FileContent(file: FileID(0), path: "feeds/x", trust: .feed, isLines: isLines, mayGrow: true)
  let middle = decoder.decode(PaddedBytes(input[..<cut]), of: content, into: &batch)
  precondition(middle.offset <= cut)
  content.position = middle
  content.mayGrow = false
  let end = decoder.decode(PaddedBytes(input[middle.offset...]), of: content, into: &batch)
  precondition(end.offset == input.count)
  precondition(batch.events.isEmpty, "a feed brings alerts alone")
  for problem in batch.problems { expectSafe(problem.problem.reason) }
  for row in batch.alerts {
    for text in [row.title, row.product, row.host, row.user, row.rule, row.attack, row.format] {
      expectSafe(batch.strings[text])
    }
    expectSafe(batch.strings[row.src])
    expectSafe(batch.strings[row.dst])
    if case .text(let key) = row.key { expectSafe(batch.strings[key]) }
    precondition(row.time.nanoseconds != 0, "a time that is missing is not 1970")
  }
}

private func explain(_ input: [UInt8]) {
  var explainer = RecordExplainer(mappings: mappings, explains: true)
  let finding = explainer.read(input)
  for fault in finding.faults { expectSafe(fault.reason) }
  for alert in finding.alerts {
    for text in [
      alert.title, alert.description, alert.source, alert.host, alert.entity, alert.user, alert.link,
    ] {
      if let text { expectSafe(text) }
    }
    for label in alert.labels {
      expectSafe(label.name)
      label.texts.forEach(expectSafe)
    }
    for origin in alert.origins {
      expectSafe(origin.value)
      if let path = origin.path { expectSafe(path) }
    }
  }
}

/// A format of one's own, so that these are tried as well.
private let mappings: [AlertMapping] = {
  let text =
    "{ name: 'lab', when: { lab: true }, time: ['t', 'a.b'], title: 'title', host: 'h', severity: 's', key: ['k'] }"
  return (try? AlertMapping(Array(text.utf8), place: "lab")).map { [$0] } ?? []
}()

/// No control character and no direction control may be left in a text.
private func expectSafe(_ text: SafeText) {
  for scalar in text.string.unicodeScalars {
    switch scalar.value {
    case 0x0A: continue
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      preconditionFailure("U+\(String(scalar.value, radix: 16)) passed the gate")
    default: continue
    }
  }
}
