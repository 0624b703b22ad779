export function BerthList() {
  return <ul aria-label="Berths" />;
}
