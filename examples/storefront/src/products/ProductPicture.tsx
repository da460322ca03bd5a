/** Picture of a bag of coffee. Its colour follows from the id of the product. */
export function ProductPicture({ id }: { id: string }) {
  const letters = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const hue = (letters * 131) % 360;
  const colour = (light: number) => `hsl(${hue} 42% ${light}%)`;
  return (
    <svg className="picture" viewBox="0 0 320 240" aria-hidden>
      <rect width="320" height="240" fill={colour(86)} />
      <circle cx="252" cy="56" r="30" fill="#fff" opacity=".45" />
      <path d="M0 190q80-26 160-6t160-10v66H0z" fill={colour(76)} />
      <ellipse cx="160" cy="204" rx="78" ry="9" fill={colour(20)} opacity=".25" />
      <path d="M110 52h100l7 20-4 132H107l-4-132z" fill={colour(34)} />
      <path d="M110 40h100v14H110z" fill={colour(25)} />
      <path d="M103 72h114l-2 60q-60 18-110 0z" fill="#fff" opacity=".08" />
      <rect x="122" y="96" width="76" height="78" rx="6" fill="#fffaf3" />
      <g fill="none" stroke={colour(34)} strokeWidth="3" strokeLinecap="round">
        <path d="M132 140q14-28 28-7t28-12" />
        <path d="M134 158h52" opacity=".4" />
      </g>
      <circle cx="179" cy="112" r="6" fill={colour(60)} />
    </svg>
  );
}
