import Testing

@testable import IncidentModel

@Suite struct AlertEndpointTests {
  @Test(arguments: [
    "192.0.2.1:22", "192.0.2.1", "0.0.0.0", "255.255.255.255:65535", "[2001:db8::1]:443", "2001:db8::1",
    "::1", "host:80", "host", "host:080", "host:0", "host:65536", "host:", ":80", "192.0.2.1:", "1.2.3",
    "1.2.3.4.5", "01.2.3.4", "256.1.1.1", "1.2.3.4:99999", "a:b:1", "mac 00:11:22", "999999999999:1",
  ])
  func aTextComesBackAsItWas(_ text: String) {
    var strings = StringTable()
    let endpoint = strings.endpoint(utf8: text)
    #expect(strings[endpoint].string == text)
  }

  @Test func addressesOfVersionFourAreNumbersHoweverTheirPortIsGiven() {
    var strings = StringTable()
    #expect(strings.endpoint(utf8: "203.0.113.7:443") == AlertEndpoint(.v4(0xCB00_7107), port: 443))
    #expect(
      Array("203.0.113.7".utf8).withUnsafeBytes { strings.endpoint(utf8: $0, port: 443) }
        == AlertEndpoint(.v4(0xCB00_7107), port: 443)
    )
    #expect(
      Array("203.0.113.7:443".utf8).withUnsafeBytes { strings.endpoint(utf8: $0, port: 443) }
        == AlertEndpoint(.v4(0xCB00_7107), port: 443)
    )
    let six = Array("2001:db8::1".utf8).withUnsafeBytes { strings.endpoint(utf8: $0, port: 443) }
    #expect(strings[six] == "[2001:db8::1]:443")
    #expect(six == strings.endpoint(utf8: "[2001:db8::1]:443"))
    #expect(strings.endpoint(utf8: "") == .none)
  }

  @Test func aNumberedKeyIsReadAsItIsWritten() {
    for rule: SafeText in ["2024897", "1:2024897", "", "a:b: c"] {
      let key = NumberedKey(number: .max, rule: rule, time: Instant(nanoseconds: 1_700_000_000_123_000_000))
      #expect(NumberedKey(key.text.string) == key)
    }
    for text in [
      "", "1", "1:2", "a:2:2025-01-01T00:00:00Z", "1:2:2025-01-01", "1:2:2025-01-01T00:00:00+00:00",
    ] {
      #expect(NumberedKey(text) == nil, "\(text)")
    }
  }
}
