import Glibc
import IncidentModel
import SystemPackage

/// Reads records again from their files, from any thread, while the directory is followed.
struct FileRecordReader: RecordReader {
  let registry: FileRegistry

  func record(at place: RecordPlace) -> [UInt8]? {
    guard place.length > 0, place.length <= 1 << 30, place.offset >= 0 else { return nil }
    let found: (FileTask, FilePath, OpenFolder)? = registry.access { contents in
      guard Int(place.file.number) < contents.files.count else { return nil }
      let task = contents.files.task(place.file, contents.folders)
      let folder = task.isGiven ? FilePath() : contents.folders[task.folder].path
      return (task, folder, contents.top)
    }
    guard let (task, path, top) = found, case .success(let folder) = top.descend(path) else { return nil }
    let descriptor = task.open(in: folder.descriptor)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: place.length) { room, count in
      while count < place.length {
        let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[count...]))
        let read = pread(descriptor, rest.baseAddress, rest.count, off_t(place.offset + count))
        if read < 0, errno == EINTR { continue }
        if read <= 0 { return }
        count += read
      }
    }
    return bytes.count == place.length ? bytes : nil
  }
}
