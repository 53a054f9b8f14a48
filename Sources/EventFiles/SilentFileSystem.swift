import Glibc

/// Which file systems do not tell of what other machines change in them.
enum SilentFileSystem {
  private static let types: Set<Substring> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "virtiofs", "afs", "ceph", "coda", "lustre", "gfs2",
    "ocfs2", "gpfs",
    "beegfs", "vboxsf", "vmhgfs", "prl_fs", "davfs", "ncpfs", "orangefs",
  ]

  /// Whether the device that holds a file is one of them; no where the system does not say.
  static func holds(_ device: UInt64) -> Bool {
    guard let table = contents(of: "/proc/self/mountinfo") else { return false }
    return isSilent(device, mounts: table)
  }

  /// Whether a table of mounts (proc(5), `/proc/PID/mountinfo`) lists the device with such a type.
  static func isSilent(_ device: UInt64, mounts: String) -> Bool {
    let major = (device >> 8 & 0xFFF) | (device >> 32 & ~0xFFF)
    let minor = (device & 0xFF) | (device >> 12 & ~0xFF)
    let number = "\(major):\(minor)"
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, fields[2] == number, let dash = fields.lastIndex(of: "-"),
        dash + 1 < fields.count
      else { continue }
      let type = fields[dash + 1]
      return types.contains(type) || type.hasPrefix("fuse")
    }
    return false
  }

  private static func contents(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(contentsOf: piece[..<count])
    }
  }
}
