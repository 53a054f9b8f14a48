import JSON

extension Event {
  /// What the record says in `data`, read again from its JSON, as a draft would say it. Empty where it cannot be read.
  public var said: DraftFields {
    let padded = PaddedBytes(raw)
    var parser = JSONParser()
    return padded.withUnsafeBytes { bytes in
      guard let record = try? parser.parse(bytes), let data = record["data"],
        case .fields(let fields) = DraftValue(data)
      else { return [:] }
      return fields
    }
  }
}
