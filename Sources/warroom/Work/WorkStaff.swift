import Console
import CursesTerminal
import EventFiles
import Foundation
import IncidentModel
import Settings
import Work

/// Who serves a working room: writes events, keeps drafts, calls the person's editor, tells who else is here.
struct WorkStaff: RoomStaff {
  private let mail: Mailbox<[WorkAnswer]>
  private let writing: WritingDesk
  private let drafts: DraftDesk?
  private let presence: PresenceDesk
  private var editor: OwnEditor

  /// The staff of a room on a directory; what they keep is kept per incident in the person's own folder.
  init(directory: String, operatorName: SafeText?, editor: OwnEditor) throws(CommandError) {
    let mail = try Mailbox<[WorkAnswer]>()
    self.mail = mail
    self.editor = editor
    let send: @Sendable (WorkAnswer) -> Void = { answer in mail.merge { ($0 ?? []) + [answer] } }
    writing = WritingDesk(writer: EventWriter(directory: directory), answer: send)
    presence = PresenceDesk(directory: directory, name: operatorName?.string ?? "", answer: send)
    drafts = UserFolders.ofUser.incident(directory).flatMap { DraftDesk(folder: $0, answer: send) }
    if drafts == nil {
      send(
        .said(
          "What is typed cannot be kept: the folder for drafts cannot be made; see warroom config --paths."
        )
      )
    }
  }

  /// Names used at this keyboard before, the latest first.
  var roles: [String] { drafts?.roles ?? [] }

  var wakeDescriptors: [Int32] { [mail.wakeDescriptor] }

  func answers() -> [WorkAnswer] { mail.take() ?? [] }

  func carryOut(_ request: WorkRequest, at terminal: Terminal) {
    switch request {
    case .write(let order): writing.take(order)
    case .keepDraft(let draft): drafts?.keep(draft)
    case .dropDraft(let name): drafts?.drop(name)
    case .edit(let text):
      let answer = editor.edit(text, lending: terminal)
      mail.merge { ($0 ?? []) + [answer] }
    case .dropEdited(let path): unlink(path)
    case .operatorIs(let name, let roles):
      drafts?.remember(roles)
      presence.tell(name)
    }
  }

  mutating func heed(_ settings: RoomSettings) { editor.command = settings.editor }

  func leave(_ room: WorkRoom) {
    writing.finish()
    drafts?.finish()
    presence.leave()
  }
}
