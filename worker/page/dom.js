// Build elements; text is always a text node, so nothing in an answer can become markup.

const SVG = "http://www.w3.org/2000/svg";
const ICONS = {
  arrow: ["M4 10h11M10.5 5.5 15 10l-4.5 4.5"],
  close: ["M5.5 5.5l9 9M14.5 5.5l-9 9"],
  retry: ["M15.5 10a5.5 5.5 0 1 1-1.7-4", "M15.5 3.5v3h-3"],
  external: ["M8 5H5v10h10v-3", "M11.5 4.5h4v4M15.3 4.7 9.5 10.5"],
};

/** el("p", {class: "x", onclick: f}, "text", node, …); undefined, null and false children are left out. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

export function icon(name) {
  const node = document.createElementNS(SVG, "svg");
  node.setAttribute("viewBox", "0 0 20 20");
  node.setAttribute("aria-hidden", "true");
  for (const d of ICONS[name]) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", d);
    node.append(path);
  }
  return node;
}
