import IncidentModel
import JSON

/// STIX 2.1: sightings and indicators; the other objects of a bundle give them names.
enum STIX: ToolFormat {
  static func isObject(_ fields: RecordFields) -> Bool {
    guard fields.has(.specVersion), let id = fields.text(.id), let type = fields.text(.type) else {
      return false
    }
    return isID(id, of: type)
  }

  /// `type--uuid`
  private static func isID(_ id: JSONText, of type: JSONText) -> Bool {
    guard id.count == type.count + 38, id.hasPrefix(type) else { return false }
    return JSONText(UnsafeRawBufferPointer(rebasing: id.bytes[type.count...])).hasPrefix("--")
  }

  /// Whether an object of a bundle is an alert.
  static func isAlert(_ object: JSONValue) -> Bool {
    object[field: "type"]?.isWord("sighting") == true || object[field: "type"]?.isWord("indicator") == true
  }

  static func read(_ fields: RecordFields, _ around: Surroundings, into draft: inout AlertDraft) -> Bool {
    let record = fields.value
    guard isAlert(record) else { return false }
    let isSighting = fields[.type]?.isWord("sighting") == true
    draft.product = .word("STIX")
    draft.source = draft.said(
      .source,
      name(of: record[field: "created_by_ref"], in: around.names),
      record[field: "created_by_ref"]
    )
    if isSighting {
      readSighting(record, around, &draft)
    } else {
      draft.offerTime("modified", record[field: "modified"])
      draft.offerTime("created", record[field: "created"])
      draft.title = draft.said(.title, fields[.name], record[field: "pattern"])
      draft.rule = draft.said(.rule, record[field: "pattern"])
      draft.addTechniques(in: record, at: "kill_chain_phases.phase_name")
    }
    draft.description = draft.said(.description, record[field: "description"])
    draft.addTechniques(in: record, at: "external_references.external_id")
    draft.link = draft.said(.link, record.find("external_references.url"))
    let revoked = record[field: "revoked"]
    if revoked?.isTrue == true { draft.enter(.dismissed, by: revoked) }
    draft.addKey(fields[.id])
    draft.label("confidence", record[field: "confidence"])
    draft.label("labels", record[field: "labels"] ?? record[field: "indicator_types"])
    draft.label("count", record[field: "count"])
    return true
  }

  private static func readSighting(_ record: JSONValue, _ around: Surroundings, _ draft: inout AlertDraft) {
    draft.offerTime("last_seen", record[field: "last_seen"])
    draft.offerTime("first_seen", record[field: "first_seen"])
    draft.offerTime("created", record[field: "created"])
    let reference = record[field: "sighting_of_ref"]
    let seen = name(of: reference, in: around.names) ?? reference?.said
    draft.note(.title, seen)
    draft.title = draft.made { draft in
      draft.append("Sighting")
      if let seen {
        draft.append(": ")
        draft.append(seen)
      }
    }
    draft.rule = draft.said(.rule, reference)
    let place = record[field: "where_sighted_refs"]
    draft.host = draft.said(.host, name(of: place?.said, in: around.names), place)
  }

  /// The name of the object that a reference means; nil where the bundle does not hold it.
  private static func name(of reference: JSONValue?, in names: [String: JSONValue]) -> JSONValue? {
    guard !names.isEmpty, let id = reference?.said?.text else { return nil }
    return names[String(id)]
  }

  /// The names of a bundle's objects by their ids, the first of each: found once, for very many may refer to one.
  static func namesByID(_ objects: JSONValue) -> [String: JSONValue] {
    var byID: [String: JSONValue] = [:]
    for object in objects.elements {
      guard let id = object[field: "id"]?.text.map({ String($0) }), byID[id] == nil else { continue }
      byID[id] = (object[field: "name"] ?? object[field: "value"] ?? object[field: "pattern"])?.said
    }
    return byID
  }
}
