/// Small rule packs of our own making, as text.
enum PackText {
  static let methods = """
    {"plain": {"doc": "", "hours": {"skip_trigger_hour": false}, 
               "days": {"roll": "none", "min_working_days": 0}},
     "eu1182": {"doc": "", "hours": {"skip_trigger_hour": true},
                "days": {"roll": "next_working_day", "min_working_days": 2},
                "weeks": {"roll": "next_working_day", "min_working_days": 2},
                "months": {"roll": "next_working_day", "min_working_days": 2}},
     "work": {"doc": "", "business_days": {}}}
    """

  static func period(
    _ trigger: String = "aware",
    _ amount: String = "24",
    unit: String = "hours",
    method: String = "plain",
    more: String = ""
  ) -> String {
    """
    {"type": "period", "trigger": "\(trigger)", "amount": \(amount), "unit": "\(unit)",
     "method": "\(method)"\(more)}
    """
  }

  static func rule(_ id: String, clock: String = period(), status: String = "in_force", more: String = "")
    -> String
  {
    """
    {"id": "\(id)", "name": "Name of \(id)", "regime": "own", "jurisdiction": "any", "status": "\(status)",
     "valid_from": null, "valid_to": null, "authority": "them", "recipient": "customers", "speed": "at once",
     "clock": \(clock), "default_calendar": "DE", "default_timezone": "Europe/Berlin",
     "applies": {"all": ["fact"], "any": [], "none": []}, "satisfied_by": "a letter", "exceptions": [],
     "phased": false, "late_duty": "", "content": [{"id": "what", "text": "What", "need": "required"}],
     "legal": "clause 1", "urls": ["https://example.org"], "notes": []\(more)}
    """
  }

  static func pack(_ rules: String..., methods: String = methods) -> String {
    """
    {"pack": "own", "schema": 1, "verified_on": "2026-01-02", "disclaimer": "Ask a lawyer.",
     "methods": \(methods), "rules": [\(rules.joined(separator: ","))]}
    """
  }

  static let calendars = """
    {"schema": 1, "calendars": {"XX": {"name": "Nowhere", "timezone": "Europe/Berlin", "weekend": ["fri"],
     "coverage": {"from": "2025-01-01", "to": "2025-12-31"}, "holidays": {"2025-06-02": "Founders"}}}}
    """
}
