import Link from "next/link";

export function TripCard({ title, region, href }: { title: string; region: string; href: string }) {
  return (
    <Link href={href} className="block rounded-card border border-line p-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="text-deep">{region}</p>
    </Link>
  );
}
