/** @type {import('next').NextConfig} */
module.exports = {
  poweredByHeader: false,
  reactStrictMode: true,
  // HarfBuzz finds its WebAssembly beside its own file.
  serverExternalPackages: ['harfbuzzjs', 'subset-font'],
  experimental: { optimizePackageImports: ['d3'] },
}
