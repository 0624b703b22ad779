export function Button(props: { label: string; onPress: () => void }) {
  return <button onClick={props.onPress}>{props.label}</button>;
}
