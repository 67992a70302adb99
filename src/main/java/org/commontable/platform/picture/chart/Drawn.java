package org.commontable.platform.picture.chart;

import java.util.EnumSet;

/**
 * @param unsaid what found no room among its words
 */
record Drawn(String svg, EnumSet<Unsaid> unsaid) {}
