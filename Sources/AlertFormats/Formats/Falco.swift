import IncidentModel
import JSON

/// Falco, with or without falcosidekick.
enum Falco: ToolFormat {
  static func isFalco(_ fields: RecordFields) -> Bool {
    guard let rule = fields.text(.rule) else { return false }
    if fields.has(.output), fields.has(.priority) { return true }
    return rule.hasPrefix("Falco internal") && fields.hasObject(.outputFields)
  }

  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    guard let rule = fields.text(.rule), !rule.hasPrefix("Falco internal: metrics") else { return false }
    // The keys contain dots; they are no paths.
    let output = fields[.outputFields]?.object
    draft.offerTime("time", fields[.time])
    draft.offerTime("output_fields.evt.time", output?[field: "evt.time"])
    draft.product = .word("Falco")
    draft.source = draft.said(.source, fields[.source])
    draft.title = draft.said(.title, fields[.rule], fields[.output])
    draft.rule = draft.said(.rule, fields[.rule])
    draft.description = draft.said(.description, fields[.output])
    draft.host = draft.said(
      .host,
      fields[.hostname],
      output?[field: "k8s.node.name"],
      output?[field: "k8s.pod.name"],
      output?[field: "container.id"]
    )
    draft.rate(syslog: fields[.priority])
    draft.addTags(fields[.tags])
    if let output { read(output, &draft) }
    if let uuid = fields[.uuid]?.said {
      draft.addKey(uuid)
    } else {
      draft.addKey(fields[.rule])
      draft.addKey(fields[.hostname])
      draft.addKey(draft.time)
    }
    draft.label("source", fields[.source])
    draft.label("tags", fields[.tags])
    return true
  }

  private static func read(_ output: JSONValue, _ draft: inout AlertDraft) {
    draft.user = draft.said(.user, output[field: "user.name"], output[field: "ka.user.name"])
    draft.entity = draft.said(
      .entity,
      output[field: "k8s.pod.name"],
      output[field: "container.name"],
      output[field: "ka.target.name"]
    )
    draft.src = draft.endpoint(.src, output[field: "fd.cip"], output[field: "fd.cport"])
    draft.dst = draft.endpoint(.dst, output[field: "fd.sip"], output[field: "fd.sport"])
    draft.label(fieldsOf: output)
  }
}
