// Asks the explorer's server. A question that cannot be answered is an Error with one sentence.

async function answer(response) {
  let body;
  try {
    body = await response.json();
  } catch {
    throw new Error("The explorer gave no answer that can be read.");
  }
  if (!response.ok) {
    throw new Error(body.error || "The explorer refused to answer.");
  }
  return body;
}

async function request(path, init) {
  let response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Error("The explorer does not answer: was it stopped?");
  }
  return answer(response);
}

export function ask(path, body) {
  return request("/api/" + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

export function about() {
  return request("/api/about");
}

export async function diagram(name) {
  const response = await fetch("/diagram/" + encodeURIComponent(name));
  return response.ok ? response.text() : "";
}
