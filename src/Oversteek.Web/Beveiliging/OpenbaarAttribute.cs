namespace Oversteek.Web.Beveiliging;

/// <summary>A page that is the same for everybody and holds nothing of anybody: it may be kept by browser and proxy (D-78).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenbaarAttribute : Attribute;
