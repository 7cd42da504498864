using System.Collections;
using System.Runtime.CompilerServices;

namespace Oversteek.Oso;

/// <summary>A list that cannot change and that equals another list with equal elements in the same order.</summary>
/// <typeparam name="T">What it holds.</typeparam>
[CollectionBuilder(typeof(Reeks), nameof(Reeks.Van))]
public sealed class Reeks<T> : IReadOnlyList<T>, IEquatable<Reeks<T>>
{
    private readonly T[] _elementen;

    internal Reeks(T[] elementen) => _elementen = elementen;

    /// <summary>The list without elements.</summary>
    public static Reeks<T> Leeg { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _elementen.Length;

    /// <inheritdoc/>
    public T this[int index] => _elementen[index];

    /// <inheritdoc/>
    public bool Equals(Reeks<T>? other) => other is not null && _elementen.AsSpan().SequenceEqual(other._elementen);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Reeks<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var element in _elementen)
            hash.Add(element);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_elementen).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _elementen.GetEnumerator();
}

/// <summary>Makes lists of the model.</summary>
public static class Reeks
{
    /// <summary>Makes a list; also what <c>[a, b]</c> does.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="elementen">The elements, copied.</param>
    /// <returns>The list.</returns>
    public static Reeks<T> Van<T>(params ReadOnlySpan<T> elementen) => elementen.IsEmpty ? Reeks<T>.Leeg : new Reeks<T>(elementen.ToArray());

    /// <summary>Makes a list of a sequence.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="elementen">The elements.</param>
    /// <returns>The list.</returns>
    public static Reeks<T> AlsReeks<T>(this IEnumerable<T> elementen) => Van([.. elementen]);
}
