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

/** What a page may load: our own files and scripts that carry this answer's nonce. `dev` allows what the dev server needs. */
export function pagePolicy(nonce: string, dev: boolean): string {
  return policy({
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ''}`,
    'style-src': `'self' 'nonce-${nonce}'${dev ? " 'unsafe-inline'" : ''}`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'frame-ancestors': "'none'",
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
