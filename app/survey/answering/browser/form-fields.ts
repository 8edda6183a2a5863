type Control = HTMLInputElement | HTMLTextAreaElement;

/** The fields of one variable in the page's form. */
export function controlsOf(form: HTMLFormElement, variable: string): Control[] {
  return [...form.querySelectorAll<Control>(`[name="${variable}"]`)].filter(
    (control) => control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement,
  );
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");

/** What the fields of a variable say, as the form would send it. */
export function writtenIn(form: HTMLFormElement, variable: string): string[] {
  return controlsOf(form, variable)
    .filter((control) => !isTick(control) || control.checked)
    .map(({ value }) => value);
}

/** The next line of the same list of short answers; null after the last one, and in what is no list. */
export function nextLine(form: HTMLFormElement, field: Control): Control | null {
  if (isTick(field)) return null;
  const lines = controlsOf(form, field.name);
  return lines[lines.indexOf(field) + 1] ?? null;
}

/** Sets the fields of a variable to what was given before. */
export function write(form: HTMLFormElement, variable: string, written: readonly string[]): void {
  controlsOf(form, variable).forEach((control, index) => {
    if (isTick(control)) control.checked = written.includes(control.value);
    else control.value = written[index] ?? "";
  });
}

/** What stands alone takes the others' ticks away, and they its own. */
export function keepExclusive(form: HTMLFormElement, ticked: HTMLInputElement): void {
  if (ticked.type !== "checkbox" || !ticked.checked) return;
  const alone = "exclusive" in ticked.dataset;
  for (const control of controlsOf(form, ticked.name)) {
    if (control !== ticked && isTick(control) && (alone || "exclusive" in control.dataset))
      control.checked = false;
  }
}

/** Who writes what «other areas» are has chosen that option. Returns its variable, when the option was not chosen before. */
export function chooseOtherOf(form: HTMLFormElement, field: Control): string | null {
  const [variable, code] = (field.dataset["otherOf"] ?? "").split(":");
  if (variable === undefined || code === undefined || field.value.trim() === "") return null;
  const option = controlsOf(form, variable).find((control) => isTick(control) && control.value === code);
  if (!option || !isTick(option) || option.checked) return null;
  option.checked = true;
  keepExclusive(form, option);
  return variable;
}
