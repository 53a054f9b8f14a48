import Panes
import ScreenKit

extension Keymap {
  /// Keys that enter something. The selected row is what they are about; a form that is opened on none asks which.
  static let work: [KeyBinding] = [
    change(
      "note",
      ["n"],
      .note,
      hint: "note",
      modes: [.room, .sheet],
      "Add a note to the timeline: what happened, when, who told it."
    ),
    change(
      "note-while-filtered",
      ["+"],
      .note,
      modes: [.filtered],
      "Add a note while a filter is on."
    ),
    change("task", ["t"], .taskOpen, hint: "task", "Open a task."),
    change("move-back", ["<"], .taskBack, in: [.tasks], "Move the card a column to the left."),
    change("move-on", [">"], .taskOn, hint: "move", in: [.tasks], "Move the card a column to the right."),
    change(
      "task-done",
      ["x"],
      .taskDone,
      hint: "done",
      in: [.tasks],
      "The task is done; say what came of it."
    ),
    change("task-assign", ["a"], .taskAssign, in: [.tasks], "Say who does the task."),
    change("task-hold", ["o"], .taskHold, in: [.tasks], "Put the task on hold; say why."),
    change("task-due", ["D"], .taskDue, in: [.tasks], "Say until when the task must be done."),
    change(
      "task-depends",
      ["b"],
      .taskDepends,
      in: [.tasks],
      "Say which tasks must be done before this one."
    ),
    change("task-comment", ["c"], .taskComment, in: [.tasks], "Comment on the task."),
    change("task-edit", ["e"], .taskEdit, hint: "edit", in: [.tasks], "Change anything about the task."),
    change(
      "acknowledge",
      ["a"],
      .alertAcknowledge,
      hint: "ack",
      in: [.alerts],
      "Acknowledge the alert: somebody looks at it."
    ),
    change(
      "dismiss",
      ["x"],
      .alertDismiss,
      hint: "dismiss",
      in: [.alerts],
      "Dismiss the alert; say what it was."
    ),
    change(
      "escalate",
      ["e"],
      .alertToEntry,
      hint: "escalate",
      in: [.alerts],
      "Escalate the alert into an entry of the timeline that links back."
    ),
    change(
      "escalate-to-task",
      ["E"],
      .alertToTask,
      in: [.alerts],
      "Escalate the alert into a task that links back."
    ),
    change(
      "acknowledge-shown",
      ["A"],
      .alertAcknowledgeShown,
      in: [.alerts],
      modes: rooms,
      "Acknowledge every new alert that the filter shows, in one event; asks with their number."
    ),
    change(
      "dismiss-shown",
      ["X"],
      .alertDismissShown,
      in: [.alerts],
      modes: rooms,
      "Dismiss every open alert that the filter shows, in one event; asks with their number."
    ),
    change("resolve", ["r"], .alertResolve, in: [.alerts], "The alert is resolved."),
    change(
      "content",
      ["c"],
      .content,
      hint: "content",
      in: [.deadlines],
      "Get ready what the notification must say."
    ),
    change("waive", ["w"], .waived, in: [.deadlines], "Waive the notification; say why nobody is told."),
    change("answer", ["a"], .flags, in: [.deadlines], "Answer the questions that decide which rules apply."),
    change(
      "correct",
      ["e"],
      .correct,
      hint: "correct",
      in: [.timeline],
      "Correct the entry; the old text stays readable."
    ),
    change(
      "retract",
      ["x"],
      .retract,
      in: [.timeline],
      "Retract the entry; it stays readable, struck through."
    ),
    change("file", ["f"], .filed, hint: "file", "A notification is filed: when, how, under which reference."),
    change(
      "require",
      ["r"],
      .required,
      in: [.timeline, .tasks, .deadlines],
      "Enter a notification: pick a rule, and say what starts its clock."
    ),
    change("decision", ["d"], .decision, "Enter a decision: question, options, what was chosen and why."),
    change("system", ["s"], .system, "Say how a system stands."),
    change("impact", ["i"], .impact, "Assess the impact: data, persons, risk."),
    change("phase", ["p"], .incident, "Phase, severity and status of the incident."),
    change("status", ["S"], .status, "Post a status, and promise when the next one comes."),
    change("handover", ["H"], .handover, "Hand the shift over."),
    change("raise-alert", [], .alertRaise, "Raise an alert that no tool has reported."),
    change("exercise-prompt", [], .exercisePrompt, "Put a question to those who train."),
    change("exercise-inject", [], .exerciseInject, "Give those who train something new to deal with."),
    change("undo", ["U"], .undo, "Take back what you did last: an event that says the opposite."),
    change("operator", ["@"], .operatorName, "Say who is at the keyboard now."),
    change("drafts", ["Z"], .drafts, "What was typed and not sent."),
  ]

  private static func change(
    _ name: String,
    _ keys: [Character],
    _ action: ChangeAction,
    hint: String? = nil,
    in panes: [PaneKind]? = nil,
    modes: [KeyMode] = rooms + [.sheet],
    _ help: String
  ) -> KeyBinding {
    KeyBinding(
      name,
      keys.map { .character($0) },
      .change(action),
      in: modes,
      .work,
      hint: hint,
      panes: panes,
      help: help
    )
  }
}
