export default function Page() {
  return <h1>Cellar</h1>;
}
