import IncidentModel

extension FollowLoop {
  /// Looks at a file and adds what is new in it to the update.
  mutating func look(at file: FileID, isSettled: Bool = false, _ sink: Sink) {
    let task = registry.task(file)
    guard let handle = handle(task.folder) else { return drop([file]) }
    let opened = registry.reopen(task, in: handle.descriptor)
    let status = opened.map { FileStatus(of: $0) } ?? task.status(in: handle.descriptor)
    readLeaving(sink) { $0 == file }
    let look = gather(.look(task, handle, opened: opened, isSettled: isSettled), sink)
    registry.access { $0.files[file] = look.reading }
    if let log = look.file { registry.hold(log, for: file) }
    settle(file, look.reading, status)
  }

  /// What is to be read.
  enum Errand {
    case look(FileTask, OpenFolder, opened: Int32?, isSettled: Bool)
    case rest(LeavingLog, isLast: Bool)

    var file: FileID {
      switch self {
      case .look(let task, _, _, _): task.file
      case .rest(let leaving, _): leaving.task.file
      }
    }
  }

  /// Adds what a file brings to the update, or sends it where that is much.
  mutating func gather(_ errand: Errand, _ sink: Sink) -> FileReader.Look {
    let registry = registry
    let state = watchState
    let file = errand.file
    var gathered = update
    update = DirectoryUpdate()
    var batch = gathered.batch
    gathered.batch = DecodedBatch()
    func flush(_ piece: inout DecodedBatch, _ isRestarted: Bool) {
      if isRestarted { gathered.restarted.append(file) }
      let found = registry.count
      let progress = LoadProgress(filesRead: found, filesFound: found, isComplete: true)
      let part = Scan.Part(batch: piece, restarted: gathered.restarted)
      sink(DirectoryUpdate(part, registry.takeNew(), progress, state))
      gathered.restarted = []
      piece = DecodedBatch()
    }
    let look: FileReader.Look
    switch errand {
    case .look(let task, let folder, let opened, let isSettled):
      look = reading.look(
        at: task,
        in: folder.descriptor,
        opened: opened,
        isSettled: isSettled,
        into: &batch,
        flush: flush
      )
    case .rest(let leaving, let isLast):
      look = reading.rest(of: leaving.log, leaving.task, isLast: isLast, into: &batch, flush: flush)
    }
    gathered.batch = batch
    if look.isRestarted { gathered.restarted.append(file) }
    update = gathered
    return look
  }

  /// Remembers how a file was, and when it is to be looked at again.
  private mutating func settle(_ file: FileID, _ reading: Reading, _ status: FileStatus?) {
    let isPlain = status.map { $0.size == reading.offset } ?? true
    stamps[file] =
      isPlain && reading.state.isDisjoint(with: [.half, .troubled, .unreadable]) ? nil : status?.stamp
    guard reading.state.contains(.half) else {
      appointments[file] = nil
      return
    }
    appointments[file] = Appointment(due: Clock.monotonic + Self.patience, stamp: status?.stamp)
  }

  /// Looks again at the files whose time has come; one that has not changed since is taken as it is.
  mutating func keepAppointments(_ sink: Sink) {
    guard !appointments.isEmpty else { return }
    let now = Clock.monotonic
    for (file, appointment) in appointments where appointment.due <= now {
      appointments[file] = nil
      let task = registry.task(file)
      guard let handle = handle(task.folder) else { drop([file]); continue }
      let stamp = task.status(in: handle.descriptor)?.stamp
      look(at: file, isSettled: appointment.stamp != nil && appointment.stamp == stamp, sink)
    }
  }

  /// Takes files as gone: their problems are void, their events stay.
  mutating func drop(_ files: [FileID]) {
    for file in files {
      appointments[file] = nil
      stamps[file] = nil
      registry.letGo(of: file, unlessItIs: nil)
    }
    let dropped = registry.access { contents in
      files.filter { file in
        defer { contents.files[file].markGone() }
        return !contents.files[file].state.contains(.gone)
      }
    }
    update.restarted += dropped
  }

  /// A folder held open, the last one as long as changes keep coming from it.
  mutating func handle(_ id: FolderID) -> OpenFolder? {
    if let folder, folder.id == id { return folder.handle }
    let (path, top) = registry.access { contents in
      (id == .none ? nil : contents.folders[id].path, contents.top)
    }
    guard case .success(let handle) = path.map(top.descend) ?? .success(top) else { return nil }
    folder = (id, handle)
    return handle
  }
}
