# Araxes in a container: `docker compose up`. Written without a Docker engine at hand: see README.md.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN node scripts/setup.mjs build && npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
# A PostgreSQL store is copied with pg_dump before it is migrated.
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build --chown=node:node /app ./
RUN mkdir -p data && chown node:node . data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
VOLUME /app/data
EXPOSE 3000
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["sh", "-c", "node scripts/setup.mjs serve && exec node scripts/serve.mjs"]
