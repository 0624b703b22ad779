export function Label({ text }: { text: string }) {
  return <span>{text}</span>;
}
