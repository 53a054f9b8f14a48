import Foundation

/// Alerts as a network sensor writes them, about 650 bytes each, a thousand a second; the same number gives the same alert.
struct AlertText {
  private static let signatures = [
    "ET MALWARE Win32/Beacon CnC Checkin", "ET SCAN Potential SSH Scan OUTBOUND",
    "ET EXPLOIT Apache Path Traversal Attempt", "ET POLICY Outgoing Archive Upload to Cloud Storage",
    "ET HUNTING Suspicious Empty User-Agent", "ET ATTACK_RESPONSE Output of id command",
    "ET DNS Query to a Dynamic Domain", "ET WEB_SERVER SQL Injection Attempt in URI",
  ]
  private static let start = 1_743_200_000

  private var second = -1
  private var stamp: [UInt8] = []

  /// The number of an alert's flow.
  static func flow(of number: Int) -> Int { 100_000_000_000_000 + number &* 7_368_787 % 900_000_000_000_000 }

  /// Adds the line of an alert, its line feed included.
  mutating func append(_ number: Int, to bytes: inout [UInt8], title: String? = nil) {
    let second = number / 1_000
    if second != self.second { (self.second, stamp) = (second, Self.stamp(of: second)) }
    let kind = number &* 7_919 % 400
    bytes += #"{"timestamp":""#.utf8
    bytes += stamp
    Self.append(number % 1_000 * 1_000 + number % 7, digits: 6, to: &bytes)
    bytes += #"+0000","flow_id":"#.utf8
    Self.append(Self.flow(of: number), to: &bytes)
    bytes += #","in_iface":"eth1","event_type":"alert","src_ip":"203.0."#.utf8
    Self.append(number / 251 % 200, to: &bytes)
    bytes += ".".utf8
    Self.append(number % 251, to: &bytes)
    bytes += #"","src_port":"#.utf8
    Self.append(1_024 + number &* 37 % 60_000, to: &bytes)
    bytes += #","dest_ip":"10.20."#.utf8
    Self.append(number % 7, to: &bytes)
    bytes += ".".utf8
    Self.append(number % 240, to: &bytes)
    bytes += #"","dest_port":443,"proto":"TCP","pkt_src":"wire/pcap","host":"sensor-"#.utf8
    Self.append(number % 40, to: &bytes)
    bytes += #"","tx_id":0,"alert":{"action":"allowed","gid":1,"signature_id":"#.utf8
    Self.append(2_000_000 + kind, to: &bytes)
    bytes += #","rev":3,"signature":""#.utf8
    bytes += (title ?? Self.signatures[kind % Self.signatures.count]).utf8
    if title == nil {
      bytes += " ".utf8
      Self.append(kind, to: &bytes)
    }
    bytes += #"","category":"A Network Trojan was detected","severity":"#.utf8
    Self.append(1 + kind % 4, to: &bytes)
    bytes += Self.rest
    Self.append(300 + number % 9_000, to: &bytes)
    bytes += #"},"app_proto":"tls","direction":"to_server"}"#.utf8
    bytes += "\n".utf8
  }

  private static let rest = Array(
    #","metadata":{"created_at":["2024_11_05"],"signature_severity":["Major"],"updated_at":["2025_01_18"]}},"tls":{"sni":"cdn.example.net","version":"TLS 1.2","size":"#
      .utf8
  )

  /// Writes a file of so many alerts; returns its bytes.
  @discardableResult
  static func write(_ count: Int, to url: URL) throws -> Int {
    let file = open(url.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
    defer { close(file) }
    var text = AlertText()
    var bytes: [UInt8] = []
    var total = 0
    for number in 0..<count {
      text.append(number, to: &bytes)
      guard bytes.count >= 1 << 20 || number == count - 1 else { continue }
      guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw CocoaError(.fileWriteUnknown) }
      total += bytes.count
      bytes.removeAll(keepingCapacity: true)
    }
    return total
  }

  /// Date and time up to the point before the fraction.
  private static func stamp(of second: Int) -> [UInt8] {
    var parts = tm()
    var time = time_t(start + second)
    gmtime_r(&time, &parts)
    let text = String(
      format: "%04d-%02d-%02dT%02d:%02d:%02d.",
      parts.tm_year + 1900,
      parts.tm_mon + 1,
      parts.tm_mday,
      parts.tm_hour,
      parts.tm_min,
      parts.tm_sec
    )
    return Array(text.utf8)
  }

  private static func append(_ number: Int, digits: Int = 1, to bytes: inout [UInt8]) {
    var power = 1
    var count = 1
    while number / power >= 10 || count < digits {
      power *= 10
      count += 1
    }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / power % 10))
      power /= 10
    }
  }
}
