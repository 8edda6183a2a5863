import "./remove-form.css";

interface RemoveFormProps {
  intent: string;
  /** The hidden fields that tell what goes, and at which version. */
  fields: Readonly<Record<string, string | number>>;
  /** What it means that it goes. */
  means: string;
  /** The words of the button. */
  remove: string;
}

/** Below the form that changes something: the form that removes it. */
export function RemoveForm({ intent, fields, means, remove }: RemoveFormProps) {
  return (
    <form method="post" className="remove-form">
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="small quiet">{means}</p>
      <button type="submit" className="ds-button" data-variant="secondary" data-color="danger" data-size="sm">
        {remove}
      </button>
    </form>
  );
}
