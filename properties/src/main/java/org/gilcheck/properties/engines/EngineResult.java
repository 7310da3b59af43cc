package org.gilcheck.properties.engines;

/** An engine's answer, under its name. */
public record EngineResult(String engine, EngineAnswer answer) {}
