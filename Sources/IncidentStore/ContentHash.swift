import Crypto
import IncidentModel

extension CanonicalJSON {
  static func sha256(of json: [UInt8]) -> [UInt8]? { form(of: json).map { Array(SHA256.hash(data: $0)) } }
}
