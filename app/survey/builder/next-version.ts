/** The version that comes after one: the next whole number, or «2018-2» after «2018a», that no version of the questionnaire has. */
export function nextVersion(version: string, taken: readonly string[]): string {
  const whole = /^\d{1,9}$/.test(version);
  let number = whole ? Number(version) + 1 : 2;
  const named = (): string => (whole ? String(number) : `${version}-${number}`);
  while (taken.includes(named())) number += 1;
  return named();
}
