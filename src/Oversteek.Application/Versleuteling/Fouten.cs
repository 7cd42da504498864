namespace Oversteek.Application.Versleuteling;

/// <summary>The key ring is missing, readable by others or damaged. The application must not start without it (SEC-56).</summary>
public sealed class SleutelringFout : Exception
{
    public SleutelringFout(string message) : base(message) { }

    public SleutelringFout(string message, Exception innerException) : base(message, innerException) { }
}

/// <summary>A stored value is plain text, moved, changed or cut off, or its key is gone. The message never holds the value.</summary>
public sealed class VersleutelingFout : Exception
{
    public VersleutelingFout(string message) : base(message) { }

    public VersleutelingFout(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Nothing is damaged: with the right keys it opens again.</summary>
    public bool SleutelOntbreekt { get; init; }
}
