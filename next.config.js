/** @type {import('next').NextConfig} */
module.exports = {
  poweredByHeader: false,
  reactStrictMode: true,
  // HarfBuzz finds its WebAssembly beside its own file.
  serverExternalPackages: ['harfbuzzjs', 'subset-font', '@resvg/resvg-js', 'pdfkit'],
  // Pages and the API set their own headers; these are for the files that are served as they are.
  headers: async () =>
    ['/_next/static/:path*', '/fonts/:path*', '/icon.svg', '/favicon.ico'].map((source) => ({
      source,
      headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }],
    })),
  experimental: { optimizePackageImports: ['d3'] },
}
