/** Two halves that stand shoulder to shoulder, one filled, one drawn. */
export function Brand({ name, href }: { readonly name: string; readonly href: string }) {
  return (
    <a class="brand" href={href}>
      <svg viewBox="0 0 26 22" aria-hidden="true" focusable="false">
        <path d="M0 22V11A11 11 0 0 1 11 0h1v22z" />
        <path fill-rule="evenodd" d="M14 0h1a11 11 0 0 1 11 11v11H14zm3 3.3V19h6v-8a8 8 0 0 0-6-7.7z" />
      </svg>
      {name}
    </a>
  )
}
