import JSON

extension IncidentChange {
  init(declared data: JSONFields) throws(RecordFault) {
    try self.init(data)
    _ = try name.required("name", in: .incidentDeclared)
  }

  init(_ data: JSONFields) throws(RecordFault) {
    self.init()
    for field in data {
      switch field.key {
      case "name": name = try field.text()
      case "summary": summary = try field.text()
      case "severity": severity = try field.severity()
      case "timezone": timezone = try field.timezone()
      case "organisation": organisation = try field.text()
      case "calendar": calendar = try field.text()
      case "tlp": tlp = try field.tlp()
      case "exercise": exercise = try field.bool()
      case "flags": flags = try field.flags()
      case "phase": phase = try field.word()
      case "status": status = try field.word()
      default: break
      }
    }
  }
}

extension SystemChange {
  init(_ data: JSONFields) throws(RecordFault) {
    self.init()
    for field in data {
      switch field.key {
      case "name": name = try field.text()
      case "role": role = try field.text()
      case "state": state = try field.word()
      case "note": note = try field.text()
      default: break
      }
    }
  }
}

extension ImpactChange {
  init(_ data: JSONFields) throws(RecordFault) {
    self.init()
    for field in data {
      switch field.key {
      case "categories": categories = try field.texts()
      case "data_subjects": dataSubjects = try field.textOrNumber()
      case "records": records = try field.textOrNumber()
      case "customers": customers = try field.textOrNumber()
      case "risk": risk = try field.word()
      case "misuse": misuse = try field.text()
      case "consequences": consequences = try field.text()
      case "measures": measures = try field.text()
      default: break
      }
    }
  }
}
