import Foundation
import Testing

extension EndToEnd {
  /// Who else has the room open.
  @Suite struct Presence {
    @Test func othersAreToldOfBehindManyFilesOfNobody() async throws {
      let incident = try TestIncident.small()
      let folder = incident.folder.appending(path: ".warroom/presence")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for number in 10..<40 { try Data("{}".utf8).write(to: folder.appending(path: "00\(number)")) }
      let first = try WorkingRoom(incident, as: "lead")
      try await first.wait(for: "LIVE")
      let second = try WorkingRoom(incident, as: "dpo")
      try await second.wait(for: "with lead")
      // People with accounts of their own read each other's files, as far as the umask lets them.
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasPrefix("01") }
      #expect(files.count == 2)
      for file in files {
        var status = stat()
        #expect(stat(folder.appending(path: file).path, &status) == 0 && status.st_mode & 0o044 == 0o044)
      }
      try await first.leave()
      try await second.leave()
    }
  }
}
