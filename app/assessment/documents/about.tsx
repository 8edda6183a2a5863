/** What a link is about, for those who hear the page: many links on it have the same words. */
export function About({ title, language }: { title: string; language: string }) {
  return (
    <span className="visually-hidden">
      : <span lang={language}>{title}</span>
    </span>
  );
}
