/** A key to press. The words that say what it does stand beside it. */
export function KeyCap({ label }: { readonly label: string }) {
  return <kbd>{label}</kbd>
}
