/** Headers every answer carries: nothing is sniffed, leaked by referrer, framed or granted. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}

/** The picture that stands in other pages' frames: unlike the rest it may be framed, and it shows what everybody may see. */
export function embedHeaders(): Readonly<Record<string, string>> {
  const { 'X-Frame-Options': _, ...rest } = securityHeaders
  return { ...rest, 'Cross-Origin-Resource-Policy': 'cross-origin' }
}

/** Who may frame the picture: everybody, or the origins that ARAXES_EMBED names; `none` is nobody. */
export function embedders(named: string | undefined): string {
  const origins = (named ?? '').split(/[\s,]+/).filter((origin) => /^https?:\/\/[\w.*:[\]-]+$/.test(origin))
  if (named === undefined || named.trim() === '') return '*'
  return origins.length > 0 ? origins.join(' ') : "'none'"
}

/**
 * What a page may load: our own files and scripts that carry this answer's nonce; who may show it in a frame. `dev` allows
 * what the dev server needs.
 */
export function pagePolicy(nonce: string, dev: boolean, ancestors = "'none'"): string {
  return policy({
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ''}`,
    'style-src': `'self' 'nonce-${nonce}'${dev ? " 'unsafe-inline'" : ''}`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'frame-ancestors': ancestors,
    'base-uri': "'none'",
    'form-action': "'self'",
  })
}

/** What an answer of the API may load when a browser shows it by itself: nothing. */
export const dataPolicy = policy({ 'default-src': "'none'", 'frame-ancestors': "'none'" })

/** As `dataPolicy`, for a picture that carries its own styles and fonts. */
export const picturePolicy = policy({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'font-src': 'data:',
  'img-src': 'data:',
  'frame-ancestors': "'none'",
})

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
