# One image for every process: the server by default, the worker and the one-shot set-up by their commands.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY .swcrc tsconfig.json vite.config.ts ./
COPY schema schema
COPY server server
COPY worker worker
COPY admin admin
# The one-machine start and the demonstration have no place in production.
RUN node server/launch/build.js && rm -rf dist/server/launch dist/server/demo dist/.built-*

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Optional packages are the embedded database's programs and an accelerator: neither is needed here.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 FILES_DIR=/data/files
WORKDIR /app
RUN install -d -o node -g node /data/files
COPY package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
EXPOSE 4000
CMD ["node", "dist/server/main.js"]
