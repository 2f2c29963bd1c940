/** Of a day counted from a Monday, 0, which may lie before it: what comes before a horizon has a weekday, too. */
export function isWeekend(day: number): boolean {
  return ((day % 7) + 7) % 7 >= 5;
}
