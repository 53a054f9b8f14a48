import Console
import CursesTerminal
import Foundation
import IncidentModel
import Training
import Work

/// Who serves a training: what is written goes to the trainee's own directory; the record is only read.
struct TrainingStaff: RoomStaff {
  private let record: String
  private let track: TrackFolder
  private let trainee: SafeText
  private var work: WorkStaff
  private let mail: Mailbox<(DebriefPage?, SafeText)>

  /// The staff of a run over a record.
  init(record: String, track: TrackFolder, trainee: SafeText, editor: OwnEditor)
    throws(CommandError)
  {
    self.record = record
    self.track = track
    self.trainee = trainee
    work = try WorkStaff(directory: track.path, operatorName: trainee, editor: editor)
    mail = try Mailbox()
  }

  /// Names used at this keyboard before, the latest first.
  var roles: [String] { work.roles }

  var wakeDescriptors: [Int32] { work.wakeDescriptors + [mail.wakeDescriptor] }

  mutating func answers() -> [TrainingAnswer] {
    let debriefs = mail.take().map { [TrainingAnswer.debriefed($0.0, $0.1)] } ?? []
    return work.answers().map(TrainingAnswer.work) + debriefs
  }

  mutating func carryOut(_ request: TrainingRequest, at terminal: Terminal) {
    switch request {
    case .work(let request): work.carryOut(request, at: terminal)
    case .keepReach(let reach): track.keep(reach, trainee: trainee.string)
    case .debrief(let reach):
      Thread.detachNewThread { [record, track, mail] in
        do {
          let report = try DebriefReport(record: record, track: track.path, reach: reach)
          let path = try DebriefFile.write(report.page.markdown, into: track)
          mail.put((report.page, SafeText("Kept as Markdown in \(path)")))
        } catch {
          let reason = (error as? CommandError)?.sentence ?? SafeText("\(error)")
          mail.put((nil, SafeText("There is no debrief: \(reason)")))
        }
      }
    }
  }

  mutating func heed(_ settings: RoomSettings) { work.heed(settings) }

  func leave(_ room: TrainingRoom) {
    if let reach = room.reach { track.keep(reach, trainee: trainee.string) }
    work.leave(room.desk)
  }
}
