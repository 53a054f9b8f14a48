import AlertFormats
import IncidentModel
import SystemPackage

extension FileReader {
  /// A file that could not be opened or read: quietly gone, or a problem.
  func failure(_ error: Errno, of task: FileTask, into batch: inout DecodedBatch) -> Look {
    if error.meansAbsent { return gone(task, into: &batch) }
    if task.reading.state.contains(.unreadable) { return Look(reading: task.reading) }
    var reading = Reading()
    reading.state = [.read, .unreadable]
    batch.problems.append(Self.unreadable(task.file, task.path, error))
    return Look(reading: reading, isRestarted: task.reading.state.contains(.read))
  }

  /// A file that is no longer there: its problems are void, its events stay. That a feed is not there which a person has
  /// named is a problem until it is.
  func gone(_ task: FileTask, into batch: inout DecodedBatch) -> Look {
    var reading = Reading()
    reading.markGone()
    let isNews = !task.reading.state.contains(.gone)
    if task.isGiven, isNews {
      let reason = SafeText("It is not there; it is read as soon as it is.")
      let problem = Problem(path: task.path, line: nil, index: nil, code: .unreadable, reason: reason)
      batch.problems.append(FileProblem(file: task.file, problem: problem))
    }
    return Look(reading: reading, isRestarted: isNews && task.reading.state.contains(.read))
  }

  /// A value too large for one: a problem, and the rest of the file is not read.
  func refuse(
    _ task: FileTask,
    at start: ReadPosition,
    _ reading: inout Reading,
    into batch: inout DecodedBatch
  ) {
    reading.state.formUnion([.troubled, .refused])
    let problem = Problem(
      path: task.path,
      line: start.line,
      index: start.index,
      code: .tooLarge,
      reason: "A value larger than 16 MiB; the rest of the file is not read. Split it into JSON Lines."
    )
    batch.problems.append(FileProblem(file: task.file, problem: problem))
  }

  /// The problem of a file or folder that may not be read.
  static func unreadable(_ file: FileID, _ path: SafeText, _ error: Errno) -> FileProblem {
    let reason = SafeText("\(path) cannot be read (\(error.words)); check who may read it with ls -l.")
    return FileProblem(
      file: file,
      problem: Problem(path: path, line: nil, index: nil, code: .unreadable, reason: reason)
    )
  }
}
