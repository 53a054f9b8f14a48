import IncidentModel

extension Form {
  /// Makes the fields fit what others say: what is typed stays, what was only proposed is proposed anew.
  mutating func refit(in setting: FormSetting) {
    // What one pass changes may be what other fields depend on: a few reach the end of every chain.
    for _ in 0..<4 {
      let before = fields
      fit(in: setting)
      if fields == before { return }
    }
  }

  private mutating func fit(in setting: FormSetting) {
    takeSubject(in: setting)
    let name = fields.isEmpty ? nil : fields[focus].name
    var wanted = kind.plan.fields(of: answers(in: setting), in: setting)
    // What it is about is gone: what was typed stays where it is.
    if wanted.isEmpty, subject != .none { return }
    if let asked = subjectField(in: setting) { wanted.insert(asked, at: 0) }
    fields = wanted.map { field in
      guard let old = fields.first(where: { $0.name == field.name }), old.isChanged else { return field }
      return old.fitted(to: field)
    }
    focus = fields.firstIndex { $0.name == name } ?? min(focus, max(0, fields.count - 1))
  }

  /// What it is about is not in the incident, or no longer.
  func isAboutNothing(in setting: FormSetting) -> Bool {
    subject != .none && kind.plan.fields(of: answers(in: setting), in: setting).isEmpty
  }

  /// Whether the fields may be others once a field says something else.
  func governs(_ field: Field) -> Bool {
    field.target == .subject || kind.plan.governing.contains(field.name)
  }

  /// A form that was opened on nothing is about what its first field says.
  private mutating func takeSubject(in setting: FormSetting) {
    guard let field = fields.first, field.target == .subject else { return }
    let named = FormSubject(kind.plan.about, field.choice?.values ?? [])
    guard named != subject else { return }
    subject = named
    basis = kind.entity(of: subject).map { FormBasis($0, in: setting.state) }
  }

  private func subjectField(in setting: FormSetting) -> Field? {
    if let asked = fields.first, asked.target == .subject { return asked }
    guard subject == .none else { return nil }
    return setting.subjectField(kind.plan.about)
  }
}

extension Field {
  /// What is typed in it, under the options and in the words of another.
  fileprivate func fitted(to other: Field) -> Field {
    var field = other
    if let choice, var wanted = other.choice {
      wanted.values = choice.values.filter { value in
        wanted.allowsOther || wanted.options.contains { $0.value == value }
      }
      field.set(wanted)
    } else if other.choice == nil, choice == nil {
      field.input = input
    }
    field.fault = fault
    return field
  }
}
