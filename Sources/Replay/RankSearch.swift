extension RandomAccessCollection where Index == Int {
  /// The first index whose element, and all behind it, meet a condition; `endIndex` when none does.
  public func firstRank(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
