import Foundation
import Testing

@testable import Deadlines

/// Whatever the schema does not know refuses the pack, with the place, the reason and the way out.
@Suite struct PackRefusalTests {
  private static let whole = PackText.pack(PackText.rule("one"), PackText.rule("two"))

  @Test func aPackByTheLetterIsTaken() throws {
    let pack = try RulePack.parse(Array(Self.whole.utf8))
    #expect(pack.rules.map(\.id) == ["one", "two"])
    #expect(pack.rules[0].source.verifiedOn == day("2026-01-02"))
  }

  @Test(arguments: [
    (#""regime": "own""#, #""regim": "own""#, "rules[0].regim", "did you mean 'regime'?"),
    (#""unit": "hours""#, #""unit": "hour""#, "rules[0].clock.unit", "did you mean 'hours'?"),
    (#""method": "plain""#, #""method": "plane""#, "rules[0].clock.method", "did you mean 'plain'?"),
    (#""unit": "hours""#, #""unit": "months""#, "rules[0].clock.method", "eu1182"),
    (#""recipient": "customers""#, #""recipient": "customer""#, "rules[0].recipient", "'customers'"),
    (#""status": "in_force""#, #""status": "inforce""#, "rules[0].status", "'in_force'"),
    (#""need": "required""#, #""need": "requird""#, "rules[0].content[0].need", "'required'"),
    (#""type": "period""#, #""type": "periods""#, "rules[0].clock.type", "'period'"),
    (#""roll": "none""#, #""roll": "nxt_working_day""#, "methods.plain.days.roll", "'next_working_day'"),
    (#""valid_from": null"#, #""valid_from": "2025-02-30""#, "rules[0].valid_from", "2026-02-12"),
    (#""valid_to": null"#, #""valid_to": false"#, "rules[0].valid_to", "a text is wanted"),
    (#""verified_on": "2026-01-02""#, #""verified_on": 2026"#, "verified_on", "a text is wanted"),
    (#""phased": false"#, #""phased": "no""#, "rules[0].phased", "true or false is wanted"),
    (#""exceptions": []"#, #""exceptions": [1]"#, "rules[0].exceptions[0]", "a text is wanted"),
    (#""amount": 24"#, #""amount": 0"#, "rules[0].clock.amount", "at least 1"),
    (#""amount": 24"#, #""amount": 1.5"#, "rules[0].clock.amount", "at least 1"),
    (#""amount": 24"#, #""amount": "some""#, "rules[0].clock.amount", "param"),
    (#""schema": 1"#, #""schema": 2"#, "schema", "schema 1"),
    (#""id": "one""#, #""id": "One""#, "rules[0].id", "use only a-z, 0-9 and -"),
    (#""trigger": "aware""#, #""trigger": "Aware!""#, "rules[0].clock.trigger", "use only a-z and _"),
    (#""all": ["fact"]"#, #""all": ["a fact"]"#, "rules[0].applies.all[0]", "flag"),
    (
      #""default_timezone": "Europe/Berlin""#, #""default_timezone": "Europe/Berln""#,
      "rules[0].default_timezone", "'Europe/Berlin'"
    ),
    (#""legal": "clause 1","#, "", "rules[0]", "'legal' is missing"),
    (#""id": "two""#, #""id": "one""#, "rules[1].id", "stands twice"),
    (#""schema": 1"#, #""schema": 1, "schema": 1"#, "line 1", "stands twice"),
    (#""id": "one""#, "\"id\": \"o\u{1}ne\"", "line", "control character"),
  ])
  func aFaultIsRefusedWithItsPlace(good: String, bad: String, path: String, reason: String) throws {
    let text = try #require(
      Self.whole.range(of: good).map { Self.whole.replacingCharacters(in: $0, with: bad) }
    )
    let error = #expect(throws: PackError.self) { try RulePack.parse(Array(text.utf8)) }
    #expect(error?.path.hasPrefix(path) == true, "\(error?.description ?? "")")
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }

  @Test(arguments: [
    "", "[]", "{", "nul", "{\"pack\": 1,}", "{\"pack\" 1}", "[1 2]", "{\"a\": \"\\x\"}",
    "{\"a\": \"\\ud800\"}", "{} {}",
    "{\"a\": 01}", "{\"a\": 1e}", "{\"a\": +1}", "\u{FEFF}", "{\"a\": \"", "{\"a\": \"\\u12", "-",
    "{\"a\": tru}",
  ])
  func whatIsNoPackIsRefused(text: String) {
    #expect(throws: PackError.self) { try RulePack.parse(Array(text.utf8)) }
  }

  @Test func depthAndEncodingHaveTheirLimits() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: PackError.self) { try RulePack.parse(Array(deep.utf8)) }
    #expect(throws: PackError.self) { try RulePack.parse([0x22, 0xFF, 0x22]) }
  }

  @Test(arguments: [
    (PackText.period(more: #", "void_if_later": "other""#), "rules[0].clock.void_if_later"),
    (#"{"type": "earliest_of", "limbs": []}"#, "rules[0].clock.limbs"),
    (#"{"type": "none", "trigger": "aware"}"#, "rules[0].clock.trigger"),
    (#"{"type": "earliest_of", "limbs": [{"type": "none"}]}"#, "rules[0].clock.limbs[0]"),
    (PackText.period(more: #", "fallback": "two""#), "rules[0].clock.fallback"),
    (PackText.period(more: #", "cutoff": "25:00""#), "rules[0].clock.cutoff"),
    (
      PackText.period(more: #", "relief": {"kind": "next_day", "time": "12:00", "unless_flags": []}"#),
      "rules[0].clock.relief.kind"
    ),
  ])
  func clocksThatMakeNoSense(clock: String, path: String) {
    let text = PackText.pack(PackText.rule("one", clock: clock))
    let error = #expect(throws: PackError.self) { try RulePack.parse(Array(text.utf8)) }
    #expect(error?.path == path, "\(error?.description ?? "")")
  }

  @Test func hostileTextIsKeptAsItIs() throws {
    let text = PackText.pack(PackText.rule("one")).replacing("Name of one", with: #"\u001b[31m \ud83d\ude00"#)
    #expect(try RulePack.parse(Array(text.utf8)).rules[0].name == "\u{1B}[31m 😀")
  }

  @Test(arguments: [
    (#""weekend": ["fri"]"#, #""weekend": ["friday"]"#, "calendars.XX.weekend[0]"),
    (
      #""weekend": ["fri"]"#, #""weekend": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]"#,
      "calendars.XX.weekend"
    ),
    (#""2025-06-02": "Founders""#, #""2025-06-31": "Founders""#, "calendars.XX.holidays"),
    (#""from": "2025-01-01""#, #""from": "2026-01-01""#, "calendars.XX.coverage"),
    (#""name": "Nowhere""#, #""nme": "Nowhere""#, "calendars.XX.nme"),
  ])
  func calendarsAreReadByTheLetterToo(good: String, bad: String, path: String) {
    let text = PackText.calendars.replacing(good, with: bad)
    let error = #expect(throws: PackError.self) { try CalendarFile.parse(Array(text.utf8)) }
    #expect(error?.path == path, "\(error?.description ?? "")")
  }
}
