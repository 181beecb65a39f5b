/** How many characters a text version's wording may have: with what JSON makes of them, they fit into one frame. */
export const longestWording = 20_000
