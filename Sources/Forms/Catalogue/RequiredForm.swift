import Deadlines
import Foundation
import IncidentModel

/// A duty to tell somebody, entered anew or changed: asks for exactly what its rule needs.
enum RequiredForm: FormPlan {
  static let title = "Notification required"
  static let summary = "Say who must be told: pick the rule, and give what starts its clock."
  static let event = EventType.notificationRequired
  static let writesChangesOnly = true
  static let governing: Set<String> = ["rule"]

  static func fields(of form: FormAnswers, in setting: FormSetting) -> [Field] {
    let known = notification(form, in: setting)
    let rule = rule(form, known, in: setting)
    return [ruleField(proposed(form, known), in: setting)] + starts(rule, known, in: setting)
      + rest(rule, known, in: setting)
  }

  static func drafts(_ draft: EventDraft, of form: FormAnswers, in setting: FormSetting) throws(DraftFault)
    -> [EventDraft]
  {
    guard !draft.data.isEmpty || isNew(form, in: setting) else { return [] }
    if case .badParameter(let name, _, let problem)? = reading(form, assuming: setting.now, in: setting)?
      .status
    {
      throw DraftFault("params.\(name)", "\(name.capitalizedFirst) is not understood: \(problem).")
    }
    return [setting.entering(draft, form)]
  }

  /// When it would be due, below the last thing that its clock asks for.
  static func remark(on field: Field, of form: FormAnswers, in setting: FormSetting) -> SafeText? {
    guard let rule = rule(form, notification(form, in: setting), in: setting) else { return nil }
    let asked = starts(rule, nil, in: setting).last?.name ?? "rule"
    guard field.name == asked, let reading = reading(form, in: setting) else { return nil }
    switch reading.status {
    case .triggerMissing, .parameterMissing: return nil
    case .computed: return reading.due.map { due(at: $0, reading.outerLimit, in: setting) }
    case let status: return SafeText(status.words(in: setting.rules))
    }
  }

  private static func due(at due: Instant, _ limit: Instant?, in setting: FormSetting) -> SafeText {
    let clock = setting.clock
    let distance = clock.relative(due, now: setting.now)
    let told = "due \(clock.dayAndTime(due, now: setting.now)) \(clock.abbreviation(at: due)), \(distance)"
    guard let limit, limit != due else { return SafeText(told) }
    return SafeText("\(told); legal limit \(clock.dayAndTime(limit, now: setting.now))")
  }

  /// How long it runs, and from when, for people.
  private static func period(of rule: Rule) -> String { rule.clock.words.replacing("_", with: " ") }

  /// What its clock would say; triggers that are not known happened at the instant that is assumed.
  private static func reading(
    _ form: FormAnswers,
    assuming instant: Instant? = nil,
    in setting: FormSetting
  ) -> DueReading? {
    var duty = notification(form, in: setting) ?? NotificationDuty(id: EntityID(""))
    guard let rule = rule(form, duty, in: setting) else { return nil }
    duty.rule = rule.id
    for field in starts(rule, nil, in: setting) {
      guard case .part(let place, let name) = field.target else { continue }
      if place == "triggers" { duty.triggers[name] = form.times[field.name] ?? instant }
      if place == "params", let text = form.raw[field.name], !text.isEmpty {
        duty.params[name] = SafeText(text)
      }
    }
    duty.due = form.times["due"] ?? duty.due
    if let calendar = form.raw["calendar"], !calendar.isEmpty { duty.calendar = SafeText(calendar) }
    if let zone = form.raw["timezone"], !zone.isEmpty { duty.timezone = zone }
    return setting.rules.reading(of: duty, in: setting.state.incident.value)
  }

  private static func rule(_ form: FormAnswers, _ known: NotificationDuty?, in setting: FormSetting) -> Rule?
  {
    let chosen = form.raw["rule"] ?? proposed(form, known)
    return chosen.flatMap { setting.rules.rule($0) }
  }

  private static func isNew(_ form: FormAnswers, in setting: FormSetting) -> Bool {
    form.subjectName.map { setting.state.notifications[EntityID($0)] == nil } ?? true
  }

  private static func notification(_ form: FormAnswers, in setting: FormSetting) -> NotificationDuty? {
    guard case .notification(let id) = form.subject else { return nil }
    return setting.incident.duties[EntityID(id)]?.notification
  }

  private static func proposed(_ form: FormAnswers, _ known: NotificationDuty?) -> String? {
    if case .rule(let id) = form.subject { return id }
    return known?.rule
  }

  private static func ruleField(_ id: String?, in setting: FormSetting) -> Field {
    let options = setting.rules.rules.map { rule in
      PickOption(
        rule.id,
        name: SafeText(rule.name),
        detail: SafeText("\(period(of: rule)); \(rule.authority); \(rule.id)")
      )
    }
    return .choice(
      .data("rule"),
      "Rule",
      options,
      id,
      help: "The law or contract behind it; type to find it. Empty for a duty of the team's own."
    )
  }

  /// What starts the clock of a rule, and what a contract leaves open; without a rule, its name and when it is due.
  private static func starts(_ rule: Rule?, _ known: NotificationDuty?, in setting: FormSetting) -> [Field] {
    guard let rule else {
      return [
        .line(.data("title"), "Title", known?.title, isRequired: true, help: "What the team calls it."),
        due(known, in: setting),
      ]
    }
    let periods = rule.clock.periods
    var names: [String] = []
    for name in periods.flatMap({ [$0.filedRule == nil ? $0.trigger : nil, $0.voidIfLater] }).compactMap(
      \.self
    )
    where !names.contains(name) && !name.hasPrefix("filed:") {
      names.append(name)
    }
    let fields = names.map { name in
      Field.time(
        .part("triggers", name),
        name.replacing("_", with: " ").capitalizedFirst,
        setting.text(of: known?.triggers[name]),
        help: "When it happened: \(SafeText(period(of: rule))). \(FormSetting.timeHint)",
        in: setting
      )
    }
    return fields + terms(of: periods, known)
  }

  /// What a contract leaves open.
  private static func terms(of periods: [Period], _ known: NotificationDuty?) -> [Field] {
    var fields: [Field] = []
    if periods.contains(where: { $0.amount == .parameter }) {
      let unit = periods.first { $0.amount == .parameter }?.unit.words ?? "units"
      fields.append(
        .line(
          .part("params", "amount"),
          "Amount",
          known?.params["amount"],
          isRequired: true,
          help: "How many \(unit) the contract gives."
        )
      )
    }
    if periods.contains(where: { $0.unit == .businessDays && $0.amount == .parameter && $0.cutoff == nil }) {
      fields.append(
        .line(
          .part("params", "cutoff"),
          "Cutoff",
          known?.params["cutoff"],
          help: "The time of day at which a business day ends, such as 17:00; empty for the rule's."
        )
      )
    }
    return fields
  }

  private static func due(_ known: NotificationDuty?, in setting: FormSetting) -> Field {
    .time(
      .data("due"),
      "Due",
      setting.text(of: known?.due),
      help: "When it must be done, instead of a rule: tomorrow 12:00, in 3 days",
      in: setting
    )
  }

  private static func rest(_ rule: Rule?, _ known: NotificationDuty?, in setting: FormSetting) -> [Field] {
    let authority = SafeText(rule?.authority ?? "an authority, customers, an insurer")
    var fields: [Field] = [
      .line(.data("recipient"), "Recipient", known?.recipient, help: "Who must be told: \(authority)."),
      setting.owner(known?.owner),
      .line(
        .data("channel"),
        "Channel",
        known?.channel,
        help: "How they want to be told, such as an online form."
      ),
      .line(.data("fallback"), "Fallback", known?.fallback, help: "How to tell them when that is down."),
    ]
    guard rule != nil else { return fields }
    fields += [
      .line(
        .data("title"),
        "Title",
        known?.title,
        help: "What the team calls it; empty for the rule's name."
      ),
      .choice(
        .data("calendar"),
        "Calendar",
        setting.rules.calendars.map { PickOption($0.id) },
        known?.calendar?.string,
        help: "The holidays of the place where it must be done; empty for the rule's."
      ),
      setting.timezone(known?.timezone, help: "The zone where it must be done; empty for the rule's."),
      due(known, in: setting),
    ]
    return fields
  }
}

extension FormSetting {
  /// A draft that enters a notification: one that nobody has entered yet is given its rule.
  func entering(_ draft: EventDraft, _ form: FormAnswers) -> EventDraft {
    var draft = draft
    switch form.subject {
    case .rule(let id):
      draft.subject = nil
      if draft.data["rule"] == nil { draft.data["rule"] = .text(id) }
    case .notification(let id):
      guard state.notifications[EntityID(id)] == nil, let rule = incident.duties[EntityID(id)]?.rule else {
        break
      }
      if draft.data["rule"] == nil { draft.data["rule"] = .text(rule.id) }
    default: break
    }
    return draft
  }

  /// A zone of the world.
  func timezone(_ name: String?, help: String) -> Field {
    .choice(
      .data("timezone"),
      "Time zone",
      TimeZone.knownTimeZoneIdentifiers.map { PickOption($0) },
      name,
      allowsOther: true,
      help: help
    )
  }
}

extension String {
  /// With a capital letter at its start.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
