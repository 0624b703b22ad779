import { notFound } from "next/navigation";
import { tripBySlug } from "@/lib/wp/trips";

export default async function TripPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const trip = await tripBySlug(slug);
  if (trip === undefined) notFound();
  return (
    <article>
      <h1 className="text-3xl font-semibold">{trip.title}</h1>
      <p className="mt-2 text-deep">{trip.region}</p>
      {/* WordPress has already run this through wp_kses_post(); no other HTML may be put into a page */}
      <div className="mt-6 space-y-4" dangerouslySetInnerHTML={{ __html: trip.bodyHtml }} />
    </article>
  );
}
