import ArgumentParser

/// `warroom add`: one event from a script.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Write one event into an incident, from a script or by hand.",
    discussion: """
      warroom add note my-incident 'Second wave on cloud-02' --as forensics --time 18:10 --actor attacker

      Each call writes one new file into events/ of the directory, checked as every file is when it is read, and \
      prints its path. Nothing is ever overwritten, and no reader sees half of a file. Every room that has the \
      directory open shows it a moment later.

      Nothing is written without a name: --as, or WARROOM_AS. A text may be '-': it is read from standard input. \
      A text that begins with a dash stands behind '--', so that it is never taken for an option. Times are \
      RFC 3339, or as people say them, in the incident's zone: 18:10, 'yesterday 23:40', -20m, '2 h ago'.
      """,
    subcommands: [
      AddNote.self, AddDecision.self, AddTask.self, AddTaskUpdate.self, AddNotification.self, AddFiled.self,
      AddWaived.self, AddSystem.self, AddStatus.self, AddAlert.self, AddAlertUpdate.self, AddEvent.self,
    ]
  )
}
